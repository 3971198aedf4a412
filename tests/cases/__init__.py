"""Cases for linguists: invented sentences with what should be read in them written into the text.

A case is one line of a file in `fr/`. Brackets hold words and say what they are; they nest:

    « [direct: Tout est prêt] », [cue: a assuré] [speaker=Ida Lorne: la maire Ida Lorne].

`direct`, `indirect`, `mixed`      what is said; `=NAME` names a speaker whom no words near it show
`cue`                              the words that attribute it; `=LEMMA` their entry in the table of cues
`speaker`                          the source; `=NAME` the actor meant by it, `=?` one who cannot be known
`on`, `at`, `to`, `occasion`       when (`=VALUE`), where (`=NAME`), to whom (`=NAME`), on what occasion
`person`, `country`, `group` …     words that mean the actor called `=NAME`
`office`                           within an actor's words: the title `=TITLE` that they give
`nobody`                           words that mean no actor

A number behind the label tells statements apart: [direct2: …] belongs to [cue2: …]. A statement whose
cue and content stand in another's content is reported within it. A file whose `complete` is false
annotates only some statements; in the others, what is not annotated must not be found.
"""
