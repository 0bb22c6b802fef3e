package fr.workinfrance.domain.desk;

/** What an agency marks its dossiers with. A closed list: a mark that anybody could word would one day speak of a person. */
public enum Label {
    URGENT,
    TO_DISCUSS,
    SECOND_READING,
    READY_TO_SIGN,
    LINKED,
    WAITING_ELSEWHERE
}
