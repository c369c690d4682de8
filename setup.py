"""Finds the packages; everything else about the project stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["digitaix_desktop*", "digitaix_protocol*", "digitaix_server*"]),
        "digitaix_resources",
    ],
    package_dir={"digitaix_resources": "resources"},
    package_data={
        "": ["py.typed"],
        "digitaix_desktop": ["**/*.mako", "**/*.csv", "**/*.json"],
        "digitaix_server": ["templates/**", "static/**", "translations/**", "sample/**"],
        "digitaix_resources": ["**/*"],
    },
)
