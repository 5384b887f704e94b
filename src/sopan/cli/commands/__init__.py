"""One file per command: its arguments and help; what it does is done by the library and by its neighbours in `cli`."""
