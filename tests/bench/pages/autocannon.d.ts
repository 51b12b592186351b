declare module "autocannon" {
  type Options = {
    url: string;
    headers: Record<string, string>;
    connections: number;
    duration: number;
  };
  /** `duration` in seconds. */
  type Result = {
    requests: { total: number };
    duration: number;
    errors: number;
    non2xx: number;
  };
  export default function autocannon(options: Options): Promise<Result>;
}
