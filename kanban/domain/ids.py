"""The ids of what a board holds: numbers that cannot be taken for each other."""

from typing import NewType

BoardId = NewType("BoardId", int)
ColumnId = NewType("ColumnId", int)
SwimlaneId = NewType("SwimlaneId", int)
PersonId = NewType("PersonId", int)
GoalId = NewType("GoalId", int)
MetricId = NewType("MetricId", int)
ItemId = NewType("ItemId", int)
TemplateId = NewType("TemplateId", int)
SourceId = NewType("SourceId", int)
