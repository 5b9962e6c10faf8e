// The bearer of an embed's session, for every request of this frame. It lives in memory alone.
let bearer = '';

export function useBearer(text: string): void {
  bearer = text;
}

export const authorisation = (): Record<string, string> => (bearer ? { Authorization: `Bearer ${bearer}` } : {});
