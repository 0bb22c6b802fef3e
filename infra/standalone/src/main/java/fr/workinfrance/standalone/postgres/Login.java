package fr.workinfrance.standalone.postgres;

/** As whom one connects to the database. */
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
