"""Finds the packages; everything else about the project stands in pyproject.toml."""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["digitaix_desktop*", "digitaix_protocol*", "digitaix_server*"]),
        "digitaix_resources",
    ],
    package_dir={"digitaix_resources": "resources"},
    # Pages, pictures, migration scripts: whatever lies in a package belongs to it.
    package_data={"": ["**/*"]},
    exclude_package_data={"": ["**/*.pyc", "**/*.ts"]},
)
