"""Quotation marks: what stands between which of them."""
