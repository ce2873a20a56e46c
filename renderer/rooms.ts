/** The rooms of the window. */
export type Room = 'desk' | 'queue' | 'samples' | 'training';

/** The keys of the rooms that are needed in a hurry. */
export const ROOM_KEYS: Record<string, Room> = { F2: 'desk', F4: 'queue', F8: 'training' };
