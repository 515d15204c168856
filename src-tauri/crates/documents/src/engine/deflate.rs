//! Compresses streams, several at once on the cores of the machine; the bytes are the same on any number of cores.

use super::finish::fail;
use crate::RenderError;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::Stream;
use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::thread::{available_parallelism, scope};

/// lopdf's own level, the highest, takes twice the time for a hundredth of the size.
const LEVEL: Compression = Compression::new(6);

/// Compresses a stream, unless that makes it no shorter.
pub(super) fn one(stream: &mut Stream) -> Result<(), RenderError> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 4), LEVEL);
    let written = encoder.write_all(&stream.content).and_then(|()| encoder.finish());
    let written = written.map_err(|error| fail(error.into()))?;
    if written.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(written);
    }
    Ok(())
}

/// Compresses streams; the next one goes to whoever is free.
pub(super) fn all<'a>(streams: impl IntoIterator<Item = &'a mut Stream>) -> Result<(), RenderError> {
    let streams: Vec<&mut Stream> = streams.into_iter().collect();
    let hands = available_parallelism().map_or(1, usize::from).min(streams.len());
    let waiting = Mutex::new(streams.into_iter());
    let work = || {
        loop {
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
            match next {
                Some(stream) => one(stream)?,
                None => return Ok(()),
            }
        }
    };
    scope(|scope| {
        let others: Vec<_> = (1..hands).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            let ended = other.join();
            done = done.and(ended.unwrap_or_else(|_| {
                Err(RenderError::Writer { detail: "a thread that compresses has ended".into() })
            }));
        }
        done
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn streams_come_back_whole_and_in_their_places() {
        let texts: Vec<Vec<u8>> = (0..200).map(|n| format!("{n} ").repeat(n * 7).into_bytes()).collect();
        let mut streams: Vec<Stream> =
            texts.iter().map(|text| Stream::new(dictionary! {}, text.clone())).collect();
        all(&mut streams).unwrap();
        for (stream, text) in streams.iter().zip(&texts) {
            assert_eq!(&stream.get_plain_content().unwrap(), text);
        }
        assert!(streams[199].content.len() < texts[199].len() / 10);
        assert!(streams[0].dict.get(b"Filter").is_err(), "nothing gets no shorter");
    }
}
