package fr.workinfrance.command.door;

import fr.workinfrance.command.CommandHouse;

/** Every door, with commands handled where they are asked. */
class EveryCommandDoorIT extends EveryCommandDoor {

    @Override
    CommandHouse open() {
        return CommandHouse.open();
    }
}
