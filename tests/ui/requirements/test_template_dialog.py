"""The dialog of templates for cards."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban.domain.board import ChecklistEntry, ItemDetails
from kanban.domain.operations import Source
from kanban.ui.requirements.template_dialog import CardTemplatesDialog
from kanban.usecases import card_templates
from tests.boards import whole
from tests.ui.requirements.shown_board import ShownBoard

OnScreen = Callable[[str], ShownBoard]


def dialog_of(shown: ShownBoard) -> CardTemplatesDialog:
    dialog = CardTemplatesDialog(shown.bridge, shown.actions, shown.window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    return dialog


def listed(dialog: CardTemplatesDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_templates_are_made_changed_and_removed(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Done:")
    dialog = dialog_of(shown)
    assert listed(dialog) == []
    assert not dialog.remove_button.isEnabled()
    dialog.new_button.click()
    dialog.new_button.click()
    assert listed(dialog) == ["New template", "New template 2"]
    assert dialog.form.name.text() == "New template 2"
    QTest.keyClicks(dialog.form.name, "Bug")
    QTest.keyClick(dialog.form.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert listed(dialog) == ["Bug", "New template"]
    dialog.form.checklist.line.setText("reproduce")
    dialog.form.checklist.line.returnPressed.emit()
    dialog.form.title.setPlainText("Bug: ")
    dialog.form.title.document().setModified(True)
    dialog.list.setCurrentRow(1)
    bug, new = whole(shown.workspace).shown_templates()
    assert (bug.details.title, bug.details.checklist) == ("Bug:", (ChecklistEntry("reproduce"),))
    assert (new.name, new.details) == ("New template", ItemDetails(""))
    dialog.remove_button.click()
    assert listed(dialog) == ["Bug"]
    shown.workspace.undo()
    assert listed(dialog) == ["Bug", "New template"]
    dialog.close()


def test_a_name_that_is_taken_is_refused_and_is_what_it_was(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Done:")
    for name in ("Bug", "Release"):
        shown.workspace.do(Source.MOUSE, card_templates.keep_template, name=name, details=ItemDetails(""))
    dialog = dialog_of(shown)
    dialog.list.setCurrentRow(1)
    dialog.form.name.selectAll()
    QTest.keyClicks(dialog.form.name, "bug")
    QTest.keyClick(dialog.form.name, Qt.Key.Key_Return)
    assert shown.refused == ['"Bug" is there already. Choose another name.']
    assert dialog.form.name.text() == "Release"
    dialog.close()
