namespace FluxGen.Testing;

// What answers requests of a kind. A request is looked at when it arrives, and answered after it was recorded.
internal interface IEndpoint
{
    bool Matches(ReceivedMessage message);

    // Throws a ScenarioException that gives the reason when it can not.
    void Require(Scenario scenario);

    CheckedRequest Check(ReceivedMessage message);

    Answer Answer(Scenario scenario, CheckedRequest check, ReceivedMessage message);

    Answer Refuse(CheckedRequest check, ReceivedMessage message);
}
