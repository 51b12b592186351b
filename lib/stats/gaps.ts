/** What a category was asked for at a place, month by month, and who could serve it. */
export type Demand = {
  placeId: string;
  place: string;
  category: string;
  categoryEn: string;
  /** The same months as the trend's, oldest first. Null: masked. */
  asked: (number | null)[];
  served: (number | null)[];
  /** Volunteers and teams at home there that serve it. */
  hands: number;
  teams: number;
};
