package fr.workinfrance.eventlog.shredding;

class PersonKeysInMemoryTest implements PersonKeysContract {

    final PersonKeys keys = new PersonKeysInMemory();

    @Override
    public PersonKeys keys() {
        return keys;
    }
}
