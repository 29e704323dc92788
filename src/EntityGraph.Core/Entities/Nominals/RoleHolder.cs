namespace EntityGraph;

/// <summary>A person whom the text gives a role: "Premier Ana Brandt", "Ana Brandt, Norway's premier".</summary>
/// <param name="Role">The role in one form, see <see cref="RoleName"/>.</param>
/// <param name="Person">The holder.</param>
/// <param name="Owner">Whose role it is; null where the text does not say.</param>
/// <param name="Sentence">0-based index of the sentence that says so.</param>
/// <param name="Position">Start of the holder's mention.</param>
internal sealed record RoleHolder(string Role, EntityId Person, EntityId? Owner, int Sentence, int Position);
