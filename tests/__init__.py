"""The tests: they mirror `kanban`, and walk through the real window in `journeys`."""
