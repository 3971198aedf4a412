"""Where things happen or are said: takes text, passages and parse, gives `model.Place`s with their countries."""
