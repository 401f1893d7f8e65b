"""What can be refused, each in one sentence that says what is wrong, where, and what to do.

A refusal changes nothing. Its class name is its code; `ui` translates the template (context "errors").
"""

from typing import ClassVar

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase


class Refused(Exception):
    """Something was asked for that cannot be had. `template` is the sentence, `fields` fill it."""

    template: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "This cannot be done.")

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.template.format(**fields))

    @property
    def phrase(self) -> Phrase:
        """The sentence, to be translated."""
        return Phrase(self.template, self.fields)


class NotFound(Refused):
    """Something named does not exist; `known` lists what does, already joined."""

    template = QT_TRANSLATE_NOOP("errors", "There is no {what} “{name}” on this board.")


class NoSuchColumn(Refused):
    """A column was named that the board does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no column “{name}” on this board. Its columns are: {known}.")


class NoSuchItem(Refused):
    """A card was named that the board does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no card “{key}” on this board.")


class NoSuchSwimlane(Refused):
    """A swimlane was named that the board does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no swimlane “{name}” on this board. Its swimlanes are: {known}.")


class NoSuchPerson(Refused):
    """A person was named whom the board does not have."""

    template = QT_TRANSLATE_NOOP(
        "errors", "There is no person “{name}” on this board. Its people are: {known}. Add the person first."
    )


class NoSuchMetric(Refused):
    """A metric was named that the board does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no metric “{name}” on this board. Its metrics are: {known}.")


class AlreadyThere(Refused):
    """A name that must be unique is taken."""

    template = QT_TRANSLATE_NOOP("errors", "“{name}” is there already. Choose another name.")


class EmptyText(Refused):
    """A text that must not be empty is."""

    template = QT_TRANSLATE_NOOP("errors", "The {what} is empty. Type at least one character.")


class TextTooLong(Refused):
    """A text is longer than what a card or a column can carry."""

    template = QT_TRANSLATE_NOOP("errors", "The {what} has {length} characters; at most {most} are possible.")


class BadNumber(Refused):
    """A value that must be a number is none."""

    template = QT_TRANSLATE_NOOP("errors", "“{value}” is not a number. Type it like 1234.5, without a unit.")


class BadDate(Refused):
    """A day that cannot be read."""

    template = QT_TRANSLATE_NOOP("errors", "“{value}” is not a day. Type it like 2026-12-24.")


class BadTime(Refused):
    """A time without a zone, or none at all."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{value}” is not a time with an offset from UTC. Type it like 2026-12-24T09:30:00+08:00."
    )


class TimeInFuture(Refused):
    """Something is said to have happened later than now."""

    template = QT_TRANSLATE_NOOP("errors", "{time} is in the future; it is {now} now. Nothing was recorded.")


class TimeTooEarly(Refused):
    """A move is said to have happened before the card's newest move."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{key} was moved to {column} at {last}; a move at {time} would come before that. Nothing was recorded.",
    )


class UnknownZone(Refused):
    """A time zone that this computer does not know."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{zone}” is not a known time zone. Use a name like Europe/Berlin or Asia/Shanghai."
    )


class ClockSetBack(Refused):
    """The computer's clock is before the newest entry of the log."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "This computer's clock says {now}, but the newest entry of this board is from {last}. Nothing was recorded. "
        "Set the clock right, or confirm that it is right and do it again.",
    )


class WipLimitReached(Refused):
    """A move would break a column's limit, and the board refuses that without a reason."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{column} is full: {count} of {limit}. Finish one first, or move {key} anyway with a reason.",
    )


class ItemArchived(Refused):
    """A card that is in the archive."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{key} is in the archive. Restore it first if it is to be on the board again."
    )


class ItemOffBoard(Refused):
    """A card that has left the board."""

    template = QT_TRANSLATE_NOOP("errors", "{key} has left the board (discarded). Move it back on the board first.")


class PlanOutOfDate(Refused):
    """A plan was made from photos, and the board was changed since."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The board was changed since the photos were compared with it. Nothing was moved; compare them again."
    )


class NotBlocked(Refused):
    """Unblocking what is not blocked."""

    template = QT_TRANSLATE_NOOP("errors", "{key} is not blocked.")


class BlockedAlready(Refused):
    """Blocking what is blocked."""

    template = QT_TRANSLATE_NOOP("errors", "{key} is blocked already: {reason}")


class PeriodTooLong(Refused):
    """A reading was given for a longer period than the metric is read in."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{name} is read {cadence}; “{period}” is a longer period. Name the day, or the week, that is meant."
    )


class PeriodInFuture(Refused):
    """A reading for a period that has not begun."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The period of {period} has not begun; today is {today}. Nothing was recorded."
    )


class NothingToUndo(Refused):
    """The log has nothing left to take back."""

    template = QT_TRANSLATE_NOOP("errors", "There is nothing to undo.")


class NothingToRedo(Refused):
    """Nothing was taken back since the last change."""

    template = QT_TRANSLATE_NOOP("errors", "There is nothing to redo.")


class TooManyColumns(Refused):
    """A board needs at least two columns and cannot show more than thirty."""

    template = QT_TRANSLATE_NOOP("errors", "A board has 2 to {most} columns; these are {count}.")


class StartAfterFinish(Refused):
    """The started point must be left of the finished point."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The started column “{start}” must be left of the finished column “{finish}”."
    )


class NoFinishColumn(Refused):
    """An action needs the finished column and the board has none."""

    template = QT_TRANSLATE_NOOP("errors", "This board has no finished column. Mark one in the column's settings.")


class NoSuchTemplate(Refused):
    """A template of a board that does not exist."""

    template = QT_TRANSLATE_NOOP("errors", "There is no template “{name}”. Templates are: {known}.")


# Codes. Each of the six ways in which a code can be wrong is said differently.


class NotOurCode(Refused):
    """Scanned text that is no code of Twinboard's."""

    template = QT_TRANSLATE_NOOP("errors", "This is not a Twinboard code: {text}")


class DamagedCode(Refused):
    """Looks like one of ours, but its check characters do not fit."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The code {text} is damaged or was typed wrongly. Scan it again, or print it anew."
    )


class CodeOfAnotherBoard(Refused):
    """A code of Twinboard's, of another board."""

    template = QT_TRANSLATE_NOOP("errors", "The code {text} belongs to another board.")


class CodeOfNothing(Refused):
    """A sound code of this board that names nothing on it."""

    template = QT_TRANSLATE_NOOP("errors", "The code {text} is of this board, but what it names is no longer there.")


class ItemWasVoided(Refused):
    """The card was taken back as if it had never existed."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{key} was taken back; it is no longer on this board. Take the card off the wall."
    )


# Files


class NoSuchFile(Refused):
    """A board file that is not there."""

    template = QT_TRANSLATE_NOOP("errors", "There is no board at {path}. Create one with “New board” or with “init”.")


class FileExists(Refused):
    """A file would be overwritten."""

    template = QT_TRANSLATE_NOOP("errors", "{path} exists already. Choose another name, or move that file away first.")


class NotABoard(Refused):
    """A file that is something else."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is not a Twinboard file.")


class BoardDamaged(Refused):
    """SQLite says that the file is corrupt."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{path} is damaged ({detail}). Restore a backup; the newest one is {backup}."
    )


class BoardIsNewer(Refused):
    """Made by a later release."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{path} was made by a newer Twinboard. Install the newest release to open it; nothing was changed."
    )


class BoardReadOnly(Refused):
    """No right to write the file or its folder."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} cannot be written: the file or its folder is read-only. Copy it to a folder of your own and open it there.",
    )


class BoardBusy(Refused):
    """Another program holds the file for longer than we wait."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is being used by another program. Nothing was changed; try again.")


class BoardMoved(Refused):
    """The file under an open board is gone, or another one lies in its place."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} was moved, deleted or replaced while it was open. Nothing was recorded; open the board again.",
    )


class CannotMigrate(Refused):
    """An older file could not be brought up to date."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} was made by an older Twinboard and could not be brought up to date ({detail}). Nothing was changed; "
        "a copy of it is {backup}.",
    )


class DiskFull(Refused):
    """No room left for a write."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The disk that holds {path} is full. Nothing was changed; make room and try again."
    )


class DiskFault(Refused):
    """The system could not read or write."""

    template = QT_TRANSLATE_NOOP("errors", "{path} could not be read or written ({detail}). Nothing was changed.")


class OnNetworkShare(Refused):
    """SQLite's log of writes does not work across computers."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} is on a network share ({kind}). Boards must lie on a disk of this computer, or moves could be lost. "
        "Copy the file to this computer and open it there.",
    )


class UrlNotSupported(Refused):
    """An address of a database server."""

    template = QT_TRANSLATE_NOOP("errors", "{url} is an address; this release keeps boards in files. Name a file.")


class CannotWrite(Refused):
    """A file that was to be written could not be."""

    template = QT_TRANSLATE_NOOP("errors", "{path} could not be written ({reason}). Nothing was changed.")


class CannotRead(Refused):
    """A file that was to be read could not be."""

    template = QT_TRANSLATE_NOOP("errors", "{path} could not be read ({reason}).")


class BadEventLog(Refused):
    """An event log whose form is wrong as a whole."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is not an event log: {reason}. Nothing was imported.")


class NoCodeInPicture(Refused):
    """A picture in which no code was found."""

    template = QT_TRANSLATE_NOOP("errors", "No code was found in {path}. Hold the card closer, or in better light.")


class NoScreen(Refused):
    """A window was asked for where there is none to open it on."""

    template = QT_TRANSLATE_NOOP(
        "errors", "There is no screen to open the window on. Run it on a desktop, or use --screenshot OUT.png."
    )


class NotAPicture(Refused):
    """A file in which a picture was expected and that holds something else, or a kind of picture that is not read."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is not a picture that can be read. Take a JPEG, PNG or WebP file.")


class PictureIsHeic(Refused):
    """A picture in the format that iPhones use."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} is a HEIC picture, which cannot be read here. Convert it to JPEG; on an iPhone, choose "
        "“Most Compatible” under Settings › Camera › Formats before the next photo.",
    )


class PictureIsVideo(Refused):
    """A film in which a picture was expected."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is a video. Take one picture of the same thing, and choose that.")


class PictureIsMirrored(Refused):
    """A photo on which left and right are exchanged."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{path} is mirrored, as a camera on the side of the screen does it. Use the camera on the back, or switch mirroring off.",
    )


class PictureDamaged(Refused):
    """A picture that ends too early or is broken."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is damaged or not complete. Copy it again from where it came from.")


class PictureTooLarge(Refused):
    """A picture with more pixels than are taken into memory."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{path} has {megapixels} megapixels; at most {most} are possible. Make it smaller first."
    )


class SeveralTargets(Refused):
    """A picture that shows more than one header, badge or action, so that it is not clear what its cards are for."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "The picture shows {count} headers, badges or action codes. Show one of them, with the cards that it is for.",
    )


# Setting up a board


class LaneLimitReached(WipLimitReached):
    """A move would break a swimlane's limit, and the board refuses that without a reason."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "The swimlane {column} is full: {count} of {limit} in progress. Finish one first, or go on with {key} anyway "
        "with a reason.",
    )


class PersonLimitReached(WipLimitReached):
    """A move or an assignment would break a person's limit, and the board refuses that without a reason."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{column} has {count} of {limit} cards in progress. Finish one first, or go on with {key} anyway with a reason.",
    )


class BadLimit(Refused):
    """A WIP limit that nothing can keep."""

    template = QT_TRANSLATE_NOOP("errors", "A WIP limit is a number from 1 to {most}; “{limit}” is none.")


class MarkHasNoPlace(Refused):
    """A column cannot go, for it marks the started or the finished point and its neighbour cannot take that over."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "“{column}” marks where work is started or finished, and no column to its right can take that over. "
        "Mark another column first, then remove this one.",
    )


class NotSmallPicture(Refused):
    """A person's picture that is no picture, or too large to be kept in the board."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "This is not a picture that a person can have: a JPEG or PNG of at most {most} kB. Choose another one.",
    )
