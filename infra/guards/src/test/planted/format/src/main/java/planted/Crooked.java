package planted;

/** Stands as nobody else's code does. */
final class Crooked
{
    private Crooked() { }
}
