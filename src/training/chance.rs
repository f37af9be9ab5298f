//! Chance that is the same each time and on every machine: what is drawn can be drawn again.

/// `SplitMix64`, by its published constants: small, and good enough for shuffling.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A chance of its own for each name under one seed.
    #[must_use]
    pub fn of(seed: u64, name: &str) -> Self {
        // FNV-1a, begun with the seed.
        let begin = 0xcbf2_9ce4_8422_2325_u64 ^ seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(name.bytes().fold(begin, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)))
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let drawn = u64::try_from(end).ok().and_then(|end| self.draw().checked_rem(end));
        drawn.and_then(|drawn| usize::try_from(drawn).ok()).unwrap_or(0)
    }

    /// From 0 up to, not including, 1.
    pub fn share(&mut self) -> f32 {
        let steps = u16::try_from(self.draw() >> 48).unwrap_or(u16::MAX);
        f32::from(steps) / 65_536.0
    }

    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }

    /// Puts things in an order in which the heavy ones tend to come first, each in proportion to its weight.
    pub fn shuffle_by_weight<T>(&mut self, things: &mut Vec<T>, weight: impl Fn(&T) -> f32) {
        // Each waits for its turn as long as chance says, the heavy ones shorter. (Efraimidis and Spirakis, 2006.)
        let mut waiting: Vec<(f32, T)> = Vec::with_capacity(things.len());
        for thing in things.drain(..) {
            let wait = -(1.0 - self.share()).ln() / weight(&thing).max(f32::MIN_POSITIVE);
            waiting.push((wait, thing));
        }
        waiting.sort_by(|a, b| a.0.total_cmp(&b.0));
        things.extend(waiting.into_iter().map(|(_, thing)| thing));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_order_and_another_seed_another() {
        let order = |seed| {
            let mut things: Vec<u32> = (0..20).collect();
            Chance::new(seed).shuffle(&mut things);
            things
        };
        assert_eq!(order(7), order(7));
        assert_ne!(order(7), order(8));
        let mut sorted = order(7);
        sorted.sort_unstable();
        assert_eq!(sorted, (0..20).collect::<Vec<_>>(), "nothing is lost");
        assert_ne!(Chance::of(7, "code:unionpay:51").draw(), Chance::of(7, "code:unionpay:54").draw());
        assert_ne!(Chance::of(7, "code:unionpay:51").draw(), Chance::of(8, "code:unionpay:51").draw());
    }

    #[test]
    fn the_numbers_are_those_of_the_published_generator() {
        // The first two for the seed 1234567, as they are published in many languages (Rosetta Code, "splitmix64").
        let mut chance = Chance::new(1_234_567);
        assert_eq!([chance.draw(), chance.draw()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn what_weighs_more_comes_first_more_often() {
        let mut first = [0_u32; 2];
        for seed in 0..2_000 {
            let mut things = vec![0_usize, 1];
            Chance::new(seed).shuffle_by_weight(&mut things, |thing| if *thing == 0 { 3.0 } else { 1.0 });
            first[things[0]] += 1;
        }
        // Three in four, give or take what chance allows.
        assert!((1_400..=1_600).contains(&first[0]), "{first:?}");
    }

    #[test]
    fn nothing_to_draw_from_is_no_fault() {
        let mut chance = Chance::new(1);
        assert_eq!(chance.below(0), 0);
        chance.shuffle::<u8>(&mut []);
        assert!((0..1_000).all(|_| (0.0..1.0).contains(&chance.share())));
    }
}
