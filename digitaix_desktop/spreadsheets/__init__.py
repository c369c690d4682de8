"""Reading any table a shop may be handed, and guessing what its columns mean."""
