/* The simulation as a C program: same generator, same sorting network, same counts. Two ways of writing it, one draw at a
 * time and four draws side by side (which the compiler can turn into vector instructions); the faster one is compared with.
 * Usage: simulation ALTERNATIVES CORNERS DRAWS REPEATS < state (16 whole numbers), network (count, pairs), scores, tolerance
 * Prints: milliseconds of the best repeat for each way, then the counts of the last one. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int alternatives, corners, pairs;
static uint32_t start[16];
static int *network;
static double *scores, tolerance;

static inline uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }

static void one_by_one(long draws, uint32_t *ranks, double *firsts) {
  uint32_t point[64], state[16];
  double gap[64], total[64];
  int rank[64];
  memcpy(state, start, sizeof state);
  for (int lane = 0; lane < 4; lane++) {
    uint32_t a = state[lane], b = state[4 + lane], c = state[8 + lane], d = state[12 + lane];
    for (long draw = lane; draw < draws; draw += 4) {
      for (int i = 0; i < corners - 1; i++) {
        point[i] = rotl(a + d, 7) + a;
        uint32_t shifted = b << 9;
        c ^= a; d ^= b; b ^= c; a ^= d; c ^= shifted; d = rotl(d, 11);
      }
      for (int p = 0; p < pairs; p++) {
        int i = network[2 * p], j = network[2 * p + 1];
        uint32_t x = point[i], y = point[j];
        point[i] = x < y ? x : y;
        point[j] = x < y ? y : x;
      }
      uint32_t before = 0;
      for (int i = 0; i < corners - 1; i++) { gap[i] = point[i] - before; before = point[i]; }
      gap[corners - 1] = UINT32_MAX - before;
      for (int i = 0; i < alternatives; i++) {
        double sum = 0;
        for (int k = 0; k < corners; k++) sum += gap[k] * scores[i * corners + k];
        total[i] = sum;
        rank[i] = 0;
      }
      for (int i = 0; i < alternatives; i++)
        for (int j = i + 1; j < alternatives; j++) {
          double lead = total[i] - total[j];
          rank[j] += lead > tolerance;
          rank[i] += lead < -tolerance;
        }
      for (int i = 0; i < alternatives; i++) {
        ranks[i * alternatives + rank[i]]++;
        if (rank[i] == 0) for (int k = 0; k < corners; k++) firsts[i * corners + k] += gap[k];
      }
    }
  }
}

static void side_by_side(long draws, uint32_t *ranks, double *firsts) {
  uint32_t point[64][4], a[4], b[4], c[4], d[4];
  double gap[64][4], total[64][4];
  int32_t rank[64][4];
  memcpy(a, start, 16); memcpy(b, start + 4, 16); memcpy(c, start + 8, 16); memcpy(d, start + 12, 16);
  for (long draw = 0; draw < draws; draw += 4) {
    for (int i = 0; i < corners - 1; i++)
      for (int l = 0; l < 4; l++) {
        point[i][l] = rotl(a[l] + d[l], 7) + a[l];
        uint32_t shifted = b[l] << 9;
        c[l] ^= a[l]; d[l] ^= b[l]; b[l] ^= c[l]; a[l] ^= d[l]; c[l] ^= shifted; d[l] = rotl(d[l], 11);
      }
    for (int p = 0; p < pairs; p++) {
      uint32_t *x = point[network[2 * p]], *y = point[network[2 * p + 1]];
      uint32_t least[4], most[4];
      for (int l = 0; l < 4; l++) { least[l] = x[l] < y[l] ? x[l] : y[l]; most[l] = x[l] < y[l] ? y[l] : x[l]; }
      memcpy(x, least, 16); memcpy(y, most, 16);
    }
    for (int l = 0; l < 4; l++) gap[0][l] = corners > 1 ? point[0][l] : UINT32_MAX;
    for (int i = 1; i < corners - 1; i++)
      for (int l = 0; l < 4; l++) gap[i][l] = point[i][l] - point[i - 1][l];
    if (corners > 1) for (int l = 0; l < 4; l++) gap[corners - 1][l] = UINT32_MAX - point[corners - 2][l];
    for (int i = 0; i < alternatives; i++) {
      double sum[4] = {0, 0, 0, 0};
      for (int k = 0; k < corners; k++)
        for (int l = 0; l < 4; l++) sum[l] += gap[k][l] * scores[i * corners + k];
      for (int l = 0; l < 4; l++) { total[i][l] = sum[l]; rank[i][l] = 0; }
    }
    for (int i = 0; i < alternatives; i++)
      for (int j = i + 1; j < alternatives; j++)
        for (int l = 0; l < 4; l++) {
          double lead = total[i][l] - total[j][l];
          rank[j][l] += lead > tolerance;
          rank[i][l] += lead < -tolerance;
        }
    for (int i = 0; i < alternatives; i++)
      for (int l = 0; l < 4; l++) {
        ranks[i * alternatives + rank[i][l]]++;
        if (rank[i][l] == 0) for (int k = 0; k < corners; k++) firsts[i * corners + k] += gap[k][l];
      }
  }
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

typedef void way(long, uint32_t *, double *);

static double best(way *run, long draws, int repeats, uint32_t *ranks, double *firsts) {
  double least = 1e300;
  for (int repeat = 0; repeat < repeats; repeat++) {
    memset(ranks, 0, sizeof *ranks * alternatives * alternatives);
    memset(firsts, 0, sizeof *firsts * alternatives * corners);
    double began = now();
    run(draws, ranks, firsts);
    double took = now() - began;
    if (took < least) least = took;
  }
  return least;
}

int main(int count, char **words) {
  if (count != 5) return 2;
  alternatives = atoi(words[1]);
  corners = atoi(words[2]);
  long draws = atol(words[3]);
  int repeats = atoi(words[4]);
  if (alternatives < 1 || alternatives > 64 || corners < 1 || corners > 64) return 2;
  for (int i = 0; i < 16; i++) if (scanf("%u", &start[i]) != 1) return 2;
  if (scanf("%d", &pairs) != 1) return 2;
  network = malloc(sizeof *network * 2 * pairs + 1);
  for (int p = 0; p < 2 * pairs; p++) if (scanf("%d", &network[p]) != 1) return 2;
  scores = malloc(sizeof *scores * alternatives * corners);
  for (int i = 0; i < alternatives * corners; i++) if (scanf("%lf", &scores[i]) != 1) return 2;
  if (scanf("%lf", &tolerance) != 1) return 2;
  uint32_t *ranks = malloc(sizeof *ranks * alternatives * alternatives);
  double *firsts = malloc(sizeof *firsts * alternatives * corners);
  double single = best(one_by_one, draws, repeats, ranks, firsts);
  double lanes = best(side_by_side, draws, repeats, ranks, firsts);
  printf("{\"oneByOne\": %.6f, \"sideBySide\": %.6f, \"ranks\": [", single, lanes);
  for (int i = 0; i < alternatives * alternatives; i++) printf("%s%u", i ? ", " : "", ranks[i]);
  printf("], \"firsts\": [");
  for (int i = 0; i < alternatives * corners; i++) printf("%s%.17g", i ? ", " : "", firsts[i]);
  printf("]}\n");
  return 0;
}
