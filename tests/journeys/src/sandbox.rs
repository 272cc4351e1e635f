//! A sandbox process of a journey's own, on a free port with a file of its own, and its control calls.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use anyhow::{Context, ensure};
use serde_json::{Value, json};

/// The token every journey may write with, and the one that may only read.
pub const TOKEN: &str = "e2e-token";
/// A second one that may write, as another administrator has.
pub const OTHER: &str = "e2e-other-token";

pub struct Sandbox {
    child: Child,
    /// Kept open: the sandbox goes on talking.
    _said: BufReader<std::process::ChildStdout>,
    folder: PathBuf,
    /// Where it listens, base path included, without a slash at the end.
    pub address: String,
    root: String,
    /// The token that may only read.
    pub reader: String,
}

static NUMBER: AtomicU32 = AtomicU32::new(0);

impl Sandbox {
    /// Starts one with further options of its command line. `config.json=…` among them is no option but what that
    /// file holds instead of the build's.
    pub fn start(options: &[&str]) -> anyhow::Result<Self> {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("gatehouse-e2e-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let program = std::env::var_os("E2E_SANDBOX").context("run the journeys with: cargo xtask test journeys")?;
        let mut dist = PathBuf::from(std::env::var_os("E2E_DIST").context("E2E_DIST is not set")?);
        let config = options.iter().find_map(|option| option.strip_prefix("config.json="));
        if let Some(config) = config {
            dist = copied(&dist, &folder.join("dist"))?;
            std::fs::write(dist.join("config.json"), config)?;
        }
        let options = options.iter().filter(|option| !option.starts_with("config.json="));
        let mut child = Command::new(program)
            .args(["--port", "0", "--token", TOKEN, "--token", OTHER, "--data"])
            .arg(folder.join("data.sqlite"))
            .arg("--dist")
            .arg(dist)
            .args(options)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut output = BufReader::new(child.stdout.take().context("no output")?);
        let mut said = |word: &str| {
            let mut line = String::new();
            while !line.contains(word) {
                line.clear();
                ensure!(output.read_line(&mut line)? > 0, "the sandbox never said “{word}”");
            }
            Ok(line.trim_end().to_owned())
        };
        let address = said("Listening on ")?.replace("Listening on ", "").trim_end_matches('/').to_owned();
        let reader = said("may only read")?.split_whitespace().last().unwrap_or_default().to_owned();
        let root = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        Ok(Self { child, _said: output, folder, address, root, reader })
    }

    /// Lets the next `times` calls that fit get a fault of this kind.
    pub fn fault(&self, fault: &Value) -> anyhow::Result<()> {
        let answer = ureq::post(format!("{}/__sandbox__/faults", self.root)).send_json(fault)?;
        ensure!(answer.status().is_success(), "the fault was refused");
        Ok(())
    }

    /// Lets the next call with this method get a fault.
    pub fn next(&self, method: &str, kind: &str) -> anyhow::Result<()> {
        self.fault(&json!({"kind": kind, "method": method}))
    }

    /// Lets the next reading of a list get a fault, and not that of a person whom the pointer rests on and who is read ahead.
    pub fn next_list(&self, kind: &str) -> anyhow::Result<()> {
        self.fault(&json!({"kind": kind, "method": "GET", "path": "/user/?"}))
    }

    /// Lets the calls go on that a fault with `hold` keeps waiting.
    pub fn release(&self) -> anyhow::Result<()> {
        ureq::post(format!("{}/__sandbox__/release", self.root)).send_empty()?;
        Ok(())
    }

    /// The faults that wait for their calls.
    pub fn faults(&self) -> anyhow::Result<Value> {
        Ok(ureq::get(format!("{}/__sandbox__/faults", self.root)).call()?.body_mut().read_json()?)
    }

    /// The calls made since the last forgetting, oldest first: method, target, body.
    pub fn calls(&self) -> anyhow::Result<Vec<(String, String, Value)>> {
        let calls: Vec<Value> = ureq::get(format!("{}/__sandbox__/calls", self.root)).call()?.body_mut().read_json()?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(calls.iter().map(|call| (text(&call["method"]), text(&call["target"]), call["body"].clone())).collect())
    }

    pub fn forget(&self) -> anyhow::Result<()> {
        ureq::delete(format!("{}/__sandbox__/faults", self.root)).call()?;
        Ok(())
    }

    /// Forgets the calls that were made, but not the faults that wait.
    pub fn forget_calls(&self) -> anyhow::Result<()> {
        ureq::delete(format!("{}/__sandbox__/calls", self.root)).call()?;
        Ok(())
    }

    /// What the server holds, asked behind the console's back; `None` where it answers 404.
    pub fn holds(&self, path: &str) -> anyhow::Result<Option<Value>> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut answer = agent
            .get(format!("{}/api/v1{path}", self.root))
            .header("Authorization", format!("Bearer {TOKEN}"))
            .call()?;
        Ok(if answer.status() == 404 { None } else { Some(answer.body_mut().read_json()?) })
    }

    /// The headers that an address of the console is answered with.
    pub fn headers(&self, path: &str) -> anyhow::Result<std::collections::BTreeMap<String, String>> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let answer = agent.get(format!("{}{path}", self.root)).call()?;
        let headers = answer.headers().iter();
        Ok(headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect())
    }

    /// Writes behind the console's back.
    pub fn post(&self, body: &Value) -> anyhow::Result<Value> {
        let url = format!("{}/api/v1/user/", self.root);
        Ok(ureq::post(url)
            .header("Authorization", format!("Bearer {TOKEN}"))
            .send_json(body)?
            .body_mut()
            .read_json()?)
    }

    /// Changes a record behind the console's back, as a colleague would.
    pub fn patch(&self, id: &str, body: &Value) -> anyhow::Result<()> {
        let url = format!("{}/api/v1/user/{id}/", self.root);
        ureq::patch(url).header("Authorization", format!("Bearer {TOKEN}")).send_json(body)?;
        Ok(())
    }

    /// Deletes behind the console's back.
    pub fn delete(&self, id: &str) -> Result<(), anyhow::Error> {
        let url = format!("{}/api/v1/user/{id}/", self.root);
        ureq::delete(url).header("Authorization", format!("Bearer {TOKEN}")).call()?;
        Ok(())
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        std::fs::remove_dir_all(&self.folder).ok();
    }
}

fn copied(from: &std::path::Path, to: &std::path::Path) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copied(&path, &to.join(name))?;
        } else {
            std::fs::copy(path, to.join(name))?;
        }
    }
    Ok(to.to_owned())
}
