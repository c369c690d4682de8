"""The marketplace's side: the API that shops sync to, and the storefront."""
