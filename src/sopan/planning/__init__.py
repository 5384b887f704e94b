"""What an office works out before and between its SOPs: titles from duties, coverage, the process map, the impact of a
regulation, the tale of a procedure, a reorganisation. Everything goes in as model and comes out as model."""
