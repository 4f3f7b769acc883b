"""Which settings of MkDocs give the HTML that is known here."""

from __future__ import annotations

import markdown
import mkdocs
from mkdocs.config.defaults import MkDocsConfig

_VERSIONS = frozenset({("3.11.3", "1.6.1")})
"""Of Python-Markdown and MkDocs: those against which every rule here was tried."""

_EXTENSIONS = frozenset("attr_list fenced_code footnotes md_in_html sane_lists tables toc".split())
_SETTINGS: dict[str, dict[str, object]] = {"tables": {"use_align_attribute": True}, "toc": {"permalink": False}}


def is_known(config: MkDocsConfig) -> bool:
    """Tell whether the Markdown of a site is read with the known extensions, and by the known versions."""
    extensions = config.markdown_extensions
    return (
        (markdown.__version__, mkdocs.__version__) in _VERSIONS
        and len(extensions) == len(_EXTENSIONS)
        and _EXTENSIONS.issuperset(extensions)
        and (config.mdx_configs or {}) == _SETTINGS
    )
