"""All of Qt, and only Qt: windows show and ask, they never decide."""
