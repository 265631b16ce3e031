// Whether the server has taken what was being sent when a page was left.

/** Asks by the key of the form.
 *  @returns the line that tells what was done; null where it was not taken, or nobody answers */
export async function findTaken({ fields }) {
  const [, once] = fields.find(([name]) => name === 'once') ?? [];
  try {
    const answer = await fetch(`/desk/taken/${encodeURIComponent(once)}`, { redirect: 'error' });
    return answer.ok ? (await answer.json()).notice : null;
  } catch {
    return null;
  }
}
