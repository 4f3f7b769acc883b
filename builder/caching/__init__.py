"""What earlier builds found out, kept by the address of its content."""
