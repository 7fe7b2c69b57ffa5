-- What became of the letters about one repair.
create index letter_subject on letter (link_subject, link_purpose);
