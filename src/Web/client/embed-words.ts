// What a frame and the element around it say to each other.
export type FrameMessage =
  | { mahalleh: 1; type: 'height'; height: number }
  | { mahalleh: 1; type: 'token'; reason: 'ending' | 'refused' };

export interface HostMessage {
  mahalleh: 1;
  type: 'token';
  token: string;
}

export const isFrameMessage = (data: unknown): data is FrameMessage => isOurs(data) && (data['type'] === 'height' || data['type'] === 'token');

export const isHostMessage = (data: unknown): data is HostMessage => isOurs(data) && data['type'] === 'token' && typeof data['token'] === 'string';

function isOurs(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && (data as Record<string, unknown>)['mahalleh'] === 1;
}
