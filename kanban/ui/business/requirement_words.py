"""What stands on a requirement that is made of a metric, in the language of the window."""

from kanban.domain.business.wanting import title_for, why_for
from kanban.domain.ids import MetricId
from kanban.ui.bridge import Bridge
from kanban.ui.business.today import today_of
from kanban.ui.phrases import say
from kanban.ui.value.words import WORDS


def words_of(bridge: Bridge, metric_id: MetricId) -> tuple[str, str]:
    """Return its title, and how the metric stands as its description."""
    metric, readings, today = (
        bridge.board.metrics[metric_id],
        bridge.board.current_readings(metric_id),
        today_of(bridge),
    )
    why = (say(phrase, "value") for phrase in why_for(metric, readings, today, WORDS))
    return say(title_for(metric, readings, today, WORDS), "value"), "\n\n".join(why)
