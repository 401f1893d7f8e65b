BEGIN TRANSACTION;
CREATE TABLE board (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	code TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	key_prefix TEXT NOT NULL, 
	limit_policy TEXT NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_board PRIMARY KEY (id)
);
INSERT INTO "board" VALUES(1,'Team','YV','Asia/Shanghai','R','warn',0);
CREATE TABLE board_column (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	wip_limit INTEGER, 
	started BOOLEAN NOT NULL, 
	finished BOOLEAN NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_board_column PRIMARY KEY (id), 
	CONSTRAINT fk_board_column_board_id FOREIGN KEY(board_id) REFERENCES board (id)
);
INSERT INTO "board_column" VALUES(1,1,'To do',0,'work',NULL,0,0,0);
INSERT INTO "board_column" VALUES(2,1,'Doing',1,'work',NULL,1,0,0);
INSERT INTO "board_column" VALUES(3,1,'Done',2,'work',NULL,0,1,0);
CREATE TABLE event (
	sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	operation_id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	item_id INTEGER, 
	from_column_id INTEGER, 
	to_column_id INTEGER, 
	occurred_at INTEGER NOT NULL, 
	earliest INTEGER, 
	payload TEXT NOT NULL, 
	CONSTRAINT fk_event_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id), 
	CONSTRAINT fk_event_board_id FOREIGN KEY(board_id) REFERENCES board (id)
);
INSERT INTO "event" VALUES(1,1,1,'BoardChanged',NULL,NULL,NULL,1772413201000000,NULL,'{"at":1772413201000000,"earliest":null,"before":null,"after":{"id":1,"name":"Team","code":"YV","zone":"Asia/Shanghai","key_prefix":"R","limit_policy":"warn","removed":false}}');
INSERT INTO "event" VALUES(2,1,1,'ColumnChanged',NULL,NULL,NULL,1772413201000000,NULL,'{"at":1772413201000000,"earliest":null,"before":null,"after":{"id":1,"name":"To do","position":0,"kind":"work","wip_limit":null,"started":false,"finished":false,"removed":false}}');
INSERT INTO "event" VALUES(3,1,1,'ColumnChanged',NULL,NULL,NULL,1772413201000000,NULL,'{"at":1772413201000000,"earliest":null,"before":null,"after":{"id":2,"name":"Doing","position":1,"kind":"work","wip_limit":null,"started":true,"finished":false,"removed":false}}');
INSERT INTO "event" VALUES(4,1,1,'ColumnChanged',NULL,NULL,NULL,1772413201000000,NULL,'{"at":1772413201000000,"earliest":null,"before":null,"after":{"id":3,"name":"Done","position":2,"kind":"work","wip_limit":null,"started":false,"finished":true,"removed":false}}');
INSERT INTO "event" VALUES(5,2,1,'ItemAdded',1,NULL,1,1772413202000000,NULL,'{"at":1772413202000000,"earliest":null,"item":{"id":1,"number":1,"key":"R-1","details":{"title":"A","description":"","item_type":"requirement","class_of_service":"standard","due":null,"goal_id":null,"owners":[],"labels":[]},"added_at":1772413202000000,"place":{"column_id":1,"swimlane_id":null,"rank":"i00000","since":1772413202000000},"block":null,"archived":false,"voided":false,"printed":null,"seen":null}}');
INSERT INTO "event" VALUES(6,3,1,'ItemAdded',2,NULL,1,1772413203000000,NULL,'{"at":1772413203000000,"earliest":null,"item":{"id":2,"number":2,"key":"R-2","details":{"title":"B","description":"","item_type":"requirement","class_of_service":"standard","due":null,"goal_id":null,"owners":[],"labels":[]},"added_at":1772413203000000,"place":{"column_id":1,"swimlane_id":null,"rank":"i00010","since":1772413203000000},"block":null,"archived":false,"voided":false,"printed":null,"seen":null}}');
INSERT INTO "event" VALUES(7,4,1,'ItemAdded',3,NULL,2,1772413204000000,NULL,'{"at":1772413204000000,"earliest":null,"item":{"id":3,"number":3,"key":"R-3","details":{"title":"C","description":"","item_type":"requirement","class_of_service":"standard","due":null,"goal_id":null,"owners":[],"labels":[]},"added_at":1772413204000000,"place":{"column_id":2,"swimlane_id":null,"rank":"i00000","since":1772413204000000},"block":null,"archived":false,"voided":false,"printed":null,"seen":null}}');
INSERT INTO "event" VALUES(8,5,1,'CardPrinted',1,NULL,NULL,1772413205000000,NULL,'{"at":1772413205000000,"earliest":null,"item_id":1,"printed":{"revision":1,"digest":"abc","at":1772413205000000}}');
INSERT INTO "event" VALUES(9,5,1,'CardPrinted',2,NULL,NULL,1772413205000000,NULL,'{"at":1772413205000000,"earliest":null,"item_id":2,"printed":{"revision":1,"digest":"def","at":1772413205000000}}');
INSERT INTO "event" VALUES(10,6,1,'ItemMoved',1,1,2,1772413206000000,NULL,'{"at":1772413206000000,"earliest":null,"item_id":1,"before":{"column_id":1,"swimlane_id":null,"rank":"i00000","since":1772413202000000},"after":{"column_id":2,"swimlane_id":null,"rank":"i00010","since":1772413206000000},"reason":null}');
INSERT INTO "event" VALUES(11,6,1,'CardSeen',1,NULL,NULL,1772413206000000,NULL,'{"at":1772413206000000,"earliest":null,"item_id":1,"seen":{"column_id":2,"at":1772413206000000}}');
INSERT INTO "event" VALUES(12,7,1,'CardSeen',3,NULL,NULL,1772413207000000,NULL,'{"at":1772413207000000,"earliest":null,"item_id":3,"seen":{"column_id":2,"at":1772413207000000}}');
INSERT INTO "event" VALUES(13,8,1,'ItemMoved',1,2,1,1772413208000000,NULL,'{"at":1772413208000000,"earliest":null,"item_id":1,"before":{"column_id":2,"swimlane_id":null,"rank":"i00010","since":1772413206000000},"after":{"column_id":1,"swimlane_id":null,"rank":"i00000","since":1772413202000000},"reason":null}');
INSERT INTO "event" VALUES(14,9,1,'ItemMoved',1,1,2,1772413209000000,NULL,'{"at":1772413209000000,"earliest":null,"item_id":1,"before":{"column_id":1,"swimlane_id":null,"rank":"i00000","since":1772413202000000},"after":{"column_id":2,"swimlane_id":null,"rank":"i00010","since":1772413209000000},"reason":null}');
INSERT INTO "event" VALUES(15,9,1,'CardSeen',1,NULL,NULL,1772413209000000,NULL,'{"at":1772413209000000,"earliest":null,"item_id":1,"seen":{"column_id":2,"at":1772413209000000}}');
INSERT INTO "event" VALUES(16,10,1,'ItemArchived',2,NULL,NULL,1772413210000000,NULL,'{"at":1772413210000000,"earliest":null,"item_id":2}');
INSERT INTO "event" VALUES(17,11,1,'ItemMoved',1,2,3,1772413211000000,NULL,'{"at":1772413211000000,"earliest":null,"item_id":1,"before":{"column_id":2,"swimlane_id":null,"rank":"i00010","since":1772413209000000},"after":{"column_id":3,"swimlane_id":null,"rank":"i00000","since":1772413211000000},"reason":null}');
CREATE TABLE goal (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	function TEXT NOT NULL, 
	parent_id INTEGER, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_goal PRIMARY KEY (id), 
	CONSTRAINT fk_goal_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_goal_parent_id FOREIGN KEY(parent_id) REFERENCES goal (id)
);
CREATE TABLE item (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	title TEXT NOT NULL, 
	description TEXT NOT NULL, 
	item_type TEXT NOT NULL, 
	class_of_service TEXT NOT NULL, 
	due TEXT, 
	goal_id INTEGER, 
	added_at INTEGER NOT NULL, 
	column_id INTEGER, 
	swimlane_id INTEGER, 
	rank TEXT, 
	since INTEGER, 
	block_reason TEXT, 
	block_since INTEGER, 
	archived BOOLEAN NOT NULL, 
	voided BOOLEAN NOT NULL, 
	printed_revision INTEGER, 
	printed_digest TEXT, 
	printed_at INTEGER, 
	seen_column_id INTEGER, 
	seen_at INTEGER, 
	CONSTRAINT pk_item PRIMARY KEY (id), 
	CONSTRAINT uq_item_board_id_number UNIQUE (board_id, number), 
	CONSTRAINT uq_item_board_id_key UNIQUE (board_id, "key"), 
	CONSTRAINT fk_item_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_item_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id), 
	CONSTRAINT fk_item_column_id FOREIGN KEY(column_id) REFERENCES board_column (id), 
	CONSTRAINT fk_item_swimlane_id FOREIGN KEY(swimlane_id) REFERENCES swimlane (id), 
	CONSTRAINT fk_item_seen_column_id FOREIGN KEY(seen_column_id) REFERENCES board_column (id)
);
INSERT INTO "item" VALUES(1,1,1,'R-1','A','','requirement','standard',NULL,NULL,1772413202000000,3,NULL,'i00000',1772413211000000,NULL,NULL,0,0,1,'abc',1772413205000000,2,1772413209000000);
INSERT INTO "item" VALUES(2,1,2,'R-2','B','','requirement','standard',NULL,NULL,1772413203000000,1,NULL,'i00010',1772413203000000,NULL,NULL,1,0,1,'def',1772413205000000,NULL,NULL);
INSERT INTO "item" VALUES(3,1,3,'R-3','C','','requirement','standard',NULL,NULL,1772413204000000,2,NULL,'i00000',1772413204000000,NULL,NULL,0,0,NULL,NULL,NULL,2,1772413207000000);
CREATE TABLE item_label (
	item_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	CONSTRAINT pk_item_label PRIMARY KEY (item_id, position), 
	CONSTRAINT fk_item_label_item_id FOREIGN KEY(item_id) REFERENCES item (id)
);
CREATE TABLE item_owner (
	item_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	CONSTRAINT pk_item_owner PRIMARY KEY (item_id, position), 
	CONSTRAINT fk_item_owner_item_id FOREIGN KEY(item_id) REFERENCES item (id), 
	CONSTRAINT fk_item_owner_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
CREATE TABLE metric (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	higher_is_better BOOLEAN NOT NULL, 
	cumulative BOOLEAN NOT NULL, 
	cadence TEXT NOT NULL, 
	decimals INTEGER NOT NULL, 
	goal_id INTEGER, 
	owner_id INTEGER, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_metric PRIMARY KEY (id), 
	CONSTRAINT fk_metric_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_metric_goal_id FOREIGN KEY(goal_id) REFERENCES goal (id), 
	CONSTRAINT fk_metric_owner_id FOREIGN KEY(owner_id) REFERENCES person (id)
);
CREATE TABLE operation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	board_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT NOT NULL, 
	title_fields TEXT NOT NULL, 
	recorded_at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	source TEXT NOT NULL, 
	reverses INTEGER, 
	undoable BOOLEAN NOT NULL, 
	undone BOOLEAN NOT NULL, 
	CONSTRAINT fk_operation_board_id FOREIGN KEY(board_id) REFERENCES board (id), 
	CONSTRAINT fk_operation_reverses FOREIGN KEY(reverses) REFERENCES operation (id)
);
INSERT INTO "operation" VALUES(1,1,'create_board','New board {name}','{"name": "Team"}',1772413201000000,'ann','command',NULL,0,0);
INSERT INTO "operation" VALUES(2,1,'add_item','Add {key} to {column}','{"key": "R-1", "column": "To do"}',1772413202000000,'ann','command',NULL,1,0);
INSERT INTO "operation" VALUES(3,1,'add_item','Add {key} to {column}','{"key": "R-2", "column": "To do"}',1772413203000000,'ann','command',NULL,1,0);
INSERT INTO "operation" VALUES(4,1,'add_item','Add {key} to {column}','{"key": "R-3", "column": "Doing"}',1772413204000000,'ann','command',NULL,1,0);
INSERT INTO "operation" VALUES(5,1,'note_cards_printed','Print cards ({count})','{"count": 2}',1772413205000000,'ann','keyboard',NULL,0,0);
INSERT INTO "operation" VALUES(6,1,'move_item','Move {key} to {column}','{"key": "R-1", "column": "Doing"}',1772413206000000,'ann','scanner',NULL,1,1);
INSERT INTO "operation" VALUES(7,1,'move_item','See {key} in {column}','{"key": "R-3", "column": "Doing"}',1772413207000000,'ann','scanner',NULL,0,0);
INSERT INTO "operation" VALUES(8,1,'undo','Undo: {title}','{"title": "Move R-1 to Doing", "title_template": "Move {key} to {column}", "title_fields": {"key": "R-1", "column": "Doing"}}',1772413208000000,'ann','command',6,0,0);
INSERT INTO "operation" VALUES(9,1,'move_item','Move {key} to {column}','{"key": "R-1", "column": "Doing"}',1772413209000000,'ann','scanner',NULL,1,0);
INSERT INTO "operation" VALUES(10,1,'archive_item','Archive {key}','{"key": "R-2"}',1772413210000000,'ann','mouse',NULL,1,0);
INSERT INTO "operation" VALUES(11,1,'move_item','Move {key} to {column}','{"key": "R-1", "column": "Done"}',1772413211000000,'ann','mouse',NULL,1,0);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	initials TEXT NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_board_id FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE TABLE reading (
	metric_id INTEGER NOT NULL, 
	period TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	value FLOAT NOT NULL, 
	taken_at INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	withdrawn BOOLEAN NOT NULL, 
	CONSTRAINT pk_reading PRIMARY KEY (metric_id, period, revision), 
	CONSTRAINT fk_reading_metric_id FOREIGN KEY(metric_id) REFERENCES metric (id)
);
CREATE TABLE swimlane (
	id INTEGER NOT NULL, 
	board_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	removed BOOLEAN NOT NULL, 
	CONSTRAINT pk_swimlane PRIMARY KEY (id), 
	CONSTRAINT fk_swimlane_board_id FOREIGN KEY(board_id) REFERENCES board (id)
);
CREATE TABLE target (
	metric_id INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	value FLOAT NOT NULL, 
	CONSTRAINT pk_target PRIMARY KEY (metric_id, day), 
	CONSTRAINT fk_target_metric_id FOREIGN KEY(metric_id) REFERENCES metric (id)
);
CREATE INDEX ix_board_column_board_id ON board_column (board_id);
CREATE INDEX ix_swimlane_board_id ON swimlane (board_id);
CREATE INDEX ix_person_board_id ON person (board_id);
CREATE INDEX ix_goal_board_id ON goal (board_id);
CREATE INDEX ix_operation_board_id_undone_id ON operation (board_id, undone, id);
CREATE INDEX ix_item_board_id ON item (board_id);
CREATE INDEX ix_item_column_id_rank ON item (column_id, rank);
CREATE INDEX ix_metric_board_id ON metric (board_id);
CREATE INDEX ix_event_operation_id ON event (operation_id);
CREATE INDEX ix_event_item_id ON event (item_id);
COMMIT;
