"""Printed sheets, laid out as PDF."""
