import {{ module }}
