"""Pictures of coverage and of the process map: what planning found in, drawn pages out."""
