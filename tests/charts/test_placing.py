"""Labels that keep out of each other's way."""

from kanban.charts.placing import merged, middle_of, rows_of, spread


def test_labels_at_the_same_height_move_apart_and_stay_inside() -> None:
    assert spread([50.0, 50.0, 50.0], [10.0, 10.0, 10.0], 0.0, 100.0) == [50.0, 60.0, 70.0]
    assert spread([95.0, 99.0], [10.0, 10.0], 0.0, 100.0) == [85.0, 95.0]
    assert spread([10.0, 80.0], [10.0, 10.0], 0.0, 100.0) == [10.0, 80.0]
    assert spread([], [], 0.0, 100.0) == []


def test_without_room_labels_close_up_from_the_top() -> None:
    assert spread([5.0, 6.0, 7.0], [10.0, 10.0, 10.0], 0.0, 20.0) == [5.0, 15.0, 25.0]


def test_a_name_takes_the_first_row_where_it_fits() -> None:
    places = rows_of([10.0, 40.0, 200.0], [80.0, 50.0, 30.0], (0.0, 400.0), 2, 10.0)
    assert [place.row for place in places] == [0, 1, 0]
    assert [place.room for place in places] == [80.0, 50.0, 30.0]


def test_a_name_at_the_right_edge_goes_to_the_left_of_its_sign() -> None:
    (place,) = rows_of([390.0], [60.0], (0.0, 400.0), 1, 10.0)
    assert place.left == 322.0
    assert place.room == 60.0


def test_flags_that_would_cover_each_other_share_one() -> None:
    places = [0.0, 4.0, 50.0, 58.0, 66.0, 200.0]
    groups = merged(places, lambda _group: 20.0)
    assert groups == [[0, 1], [2, 3, 4], [5]]
    assert middle_of(places, groups[1]) == 58.0


def test_a_group_that_grows_takes_in_its_neighbour() -> None:
    assert merged([0.0, 10.0, 34.0], lambda group: 12.0 if len(group) == 1 else 60.0) == [[0, 1, 2]]
