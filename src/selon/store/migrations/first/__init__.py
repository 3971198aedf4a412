"""What revision 0001 makes: written out, since later tables must not change what it made."""
