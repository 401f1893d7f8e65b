"""The search line's language: words, fields, flags and comparisons, in English and Chinese; and what finds cards by it."""

from kanban.domain.search.index import SearchIndex
from kanban.domain.search.look import Times
from kanban.domain.search.parsing import parse, quoted
from kanban.domain.search.query import Problem, Query

__all__ = ["Problem", "Query", "SearchIndex", "Times", "parse", "quoted"]
