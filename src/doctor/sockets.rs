//! Whether this process has a network socket open, as its system says. Nobody is asked over a network for that.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// A socket that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// `tcp`, `udp6` …
    pub protocol: String,
    pub local: String,
    pub remote: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Connections {
    None,
    Open(Vec<Connection>),
    /// This system is not asked here, or did not answer.
    NotTested,
}

/// The tables of sockets of this process's network.
const TABLES: [&str; 4] = ["tcp", "tcp6", "udp", "udp6"];

/// Looks at the sockets this process holds. Those to its own desktop are no network and are not counted.
pub(super) fn of_this_process() -> Connections {
    if !cfg!(target_os = "linux") {
        return Connections::NotTested;
    }
    match look() {
        Ok(open) if open.is_empty() => Connections::None,
        Ok(open) => Connections::Open(open),
        Err(error) => {
            log::warn!("the system does not tell which sockets are open: {error}");
            Connections::NotTested
        }
    }
}

fn look() -> io::Result<Vec<Connection>> {
    let mut held = Vec::new();
    for entry in std::fs::read_dir("/proc/self/fd")? {
        match std::fs::read_link(entry?.path()) {
            Ok(target) => held.extend(socket_inode(&target.to_string_lossy())),
            // The handle that reads this very folder, or one that another thread has closed.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    let mut open = Vec::new();
    for table in TABLES {
        match std::fs::read_to_string(format!("/proc/self/net/{table}")) {
            Ok(text) => open.extend(rows(table, &text).filter(|(inode, _)| held.contains(inode)).map(|(_, row)| row)),
            // A system without IPv6 has no table for it.
            Err(error) if error.kind() == io::ErrorKind::NotFound && table.ends_with('6') => {}
            Err(error) => return Err(error),
        }
    }
    Ok(open)
}

/// `socket:[12345]`
fn socket_inode(target: &str) -> Option<u64> {
    target.strip_prefix("socket:[")?.strip_suffix(']')?.parse().ok()
}

fn rows<'a>(table: &'a str, text: &'a str) -> impl Iterator<Item = (u64, Connection)> + 'a {
    text.lines().skip(1).filter_map(move |line| {
        let cells: Vec<&str> = line.split_ascii_whitespace().collect();
        let (local, remote, inode) = (cells.get(1)?, cells.get(2)?, cells.get(9)?);
        let words = |address: &str| address_of(address).map_or_else(|| address.to_owned(), |found| found.to_string());
        Some((
            inode.parse().ok()?,
            Connection { protocol: table.to_owned(), local: words(local), remote: words(remote) },
        ))
    })
}

/// `0100007F:0277`: the words of the address as the machine keeps them, then the port.
fn address_of(text: &str) -> Option<SocketAddr> {
    let (address, port) = text.split_once(':')?;
    let word = |at: usize| Some(u32::from_str_radix(address.get(at..at + 8)?, 16).ok()?.to_ne_bytes());
    let ip = match address.len() {
        8 => IpAddr::V4(Ipv4Addr::from(word(0)?)),
        32 => {
            let words = [word(0)?, word(8)?, word(16)?, word(24)?].concat();
            IpAddr::V6(Ipv6Addr::from(<[u8; 16]>::try_from(words).ok()?))
        }
        _ => return None,
    };
    Some(SocketAddr::new(ip, u16::from_str_radix(port, 16).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_table_is_read() {
        let text = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   \
                    0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 12345 1\n";
        let found: Vec<_> = rows("tcp", text).collect();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, found[0].1.protocol.as_str()), (12345, "tcp"));
        if cfg!(target_endian = "little") {
            assert_eq!((found[0].1.local.as_str(), found[0].1.remote.as_str()), ("127.0.0.1:631", "0.0.0.0:0"));
        }
        assert_eq!(socket_inode("socket:[77]"), Some(77));
        assert_eq!(socket_inode("pipe:[77]"), None);
        let six = address_of("00000000000000000000000001000000:0050").map(|address| address.to_string());
        assert!(!cfg!(target_endian = "little") || six.as_deref() == Some("[::1]:80"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_open_socket_is_seen_and_a_closed_one_is_not() {
        let is_there = |port: u16| match of_this_process() {
            Connections::Open(open) => open.iter().any(|one| one.local.ends_with(&format!(":{port}"))),
            _ => false,
        };
        for make in [
            || Made::Tcp(std::net::TcpListener::bind("127.0.0.1:0").unwrap()),
            || Made::Udp(std::net::UdpSocket::bind("127.0.0.1:0").unwrap()),
        ] {
            let made = make();
            let port = made.port();
            assert!(is_there(port));
            drop(made);
            assert!(!is_there(port));
        }
    }

    #[cfg(target_os = "linux")]
    enum Made {
        Tcp(std::net::TcpListener),
        Udp(std::net::UdpSocket),
    }

    #[cfg(target_os = "linux")]
    impl Made {
        fn port(&self) -> u16 {
            match self {
                Self::Tcp(socket) => socket.local_addr().unwrap().port(),
                Self::Udp(socket) => socket.local_addr().unwrap().port(),
            }
        }
    }
}
