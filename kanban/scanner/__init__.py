"""Scanned codes on a board: what they name is looked up, what they mean together is done, and each is answered."""

from kanban.domain.scan_answers import Outcome, ScanAnswer
from kanban.scanner.scanner import Scanner

__all__ = ["Outcome", "ScanAnswer", "Scanner"]
