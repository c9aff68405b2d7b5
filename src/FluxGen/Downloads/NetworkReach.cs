namespace FluxGen.Downloads;

// From where an IP address can be reached.
internal enum NetworkReach
{
    Everywhere,

    // This machine, its network or nobody.
    Private,

    // The machines of a cloud, which get their secrets there.
    Metadata,
}
