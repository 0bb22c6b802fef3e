-- Which number of the list was given for which command: tried again, it is given the same, and the document is drawn with the same bytes.
-- The command's number is made of the dossier's and says nothing of anybody.
CREATE TABLE signing.place_given (
    command uuid PRIMARY KEY,
    place   int NOT NULL UNIQUE
);

GRANT SELECT, INSERT ON signing.place_given TO wif_app;
