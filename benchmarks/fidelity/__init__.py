"""Odd PDFs made by code: each must look in the bundle as it does alone, or be named."""
