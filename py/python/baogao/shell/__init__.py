"""The command `baogao`: see `baogao --help`."""
