# SPDX-License-Identifier: Apache-2.0
"""Lets the tests of the tools load a tool, whose name has no ending, and lay out small trees of files."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile


def tool(name):
    path = str(pathlib.Path(__file__).with_name(name))
    loader = importlib.machinery.SourceFileLoader(name, path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


class Tree:
    """A folder that lives as long as the `with` block: Tree({"a/b.cpp": "text"})."""

    def __init__(self, files):
        self.files = files

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        for name, text in self.files.items():
            path = pathlib.Path(self.folder.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return self.folder.name

    def __exit__(self, *_):
        self.folder.cleanup()
