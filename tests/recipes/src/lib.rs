//! Servers of the console, started for a test on free loopback ports and ended with it: nginx, Caddy, the sandbox.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, bail, ensure};

/// A running server.
pub struct Server {
    child: Child,
    /// Scheme, host and port.
    pub address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// A folder of this test's own.
pub fn folder(name: &str) -> anyhow::Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("gatehouse-recipes-{}-{name}", std::process::id()));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// What `cargo xtask deploy` makes with these options: a folder with `html/`, `nginx.conf` and `Caddyfile`.
pub fn deploy(name: &str, options: &[&str]) -> anyhow::Result<PathBuf> {
    let site = folder(name)?.join("site");
    let program = std::env::var_os("RECIPES_XTASK").context("run these with: cargo xtask test release")?;
    let mut deploy = Command::new(program);
    deploy.args(["deploy", "--out"]).arg(&site).arg("--root").arg(site.join("html")).args(options);
    ensure!(deploy.stdout(Stdio::null()).status()?.success(), "cargo xtask deploy failed");
    Ok(site)
}

pub fn sandbox(name: &str, dist: Option<&Path>, base: &str) -> anyhow::Result<Server> {
    let program = std::env::var_os("RECIPES_SANDBOX").context("RECIPES_SANDBOX is not set")?;
    let mut sandbox = Command::new(program);
    sandbox.args(["--users", "30", "--base", base, "--data"]).arg(folder(name)?.join("data.sqlite"));
    sandbox.args(dist.map(|dist| ["--dist".into(), dist.as_os_str().to_owned()]).into_iter().flatten());
    let port = free_port()?;
    start(sandbox.args(["--port", &port.to_string()]), port)
}

/// nginx with the recipe as it is, but for its port and the line that Debian's brotli module allows.
pub fn nginx(site: &Path) -> anyhow::Result<Server> {
    let port = free_port()?;
    let recipe = fs::read_to_string(site.join("nginx.conf"))?;
    let recipe = replaced(&recipe, "listen 80;", &format!("listen 127.0.0.1:{port};"))?;
    let recipe = replaced(&recipe, "# brotli_static on;", "brotli_static on;")?;
    let place = site.display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|kind| format!("{kind}_temp_path {place}/{kind};\n")).concat();
    // The worker reads the test's own folder, whose owner this test is.
    let user = if is_root() { "user root;\n" } else { "" };
    let whole = format!(
        "{user}include /etc/nginx/modules-enabled/*.conf;\ndaemon off;\npid {place}/nginx.pid;\n\
         error_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{recipe}\n}}\n"
    );
    let conf = site.join("whole.conf");
    fs::write(&conf, whole)?;
    // A master process would leave its workers behind.
    start(Command::new("nginx").arg("-c").arg(conf).args(["-g", "master_process off;"]), port)
}

/// Caddy with the recipe as it is, but for its address, and without its control port.
pub fn caddy(site: &Path) -> anyhow::Result<Server> {
    let port = free_port()?;
    let recipe = fs::read_to_string(site.join("Caddyfile"))?;
    let recipe = replaced(&recipe, "console.example.net {", &format!("http://127.0.0.1:{port} {{"))?;
    let file = site.join("Caddyfile.test");
    fs::write(&file, format!("{{\n    admin off\n}}\n{recipe}"))?;
    let mut caddy = Command::new("caddy");
    caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(file).stderr(Stdio::null());
    start(caddy.env("HOME", site).env("XDG_DATA_HOME", site).env("XDG_CONFIG_HOME", site), port)
}

fn replaced(recipe: &str, line: &str, by: &str) -> anyhow::Result<String> {
    ensure!(recipe.matches(line).count() == 1, "the recipe has not one “{line}”");
    Ok(recipe.replace(line, by))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|said| said.stdout == b"0\n")
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn start(command: &mut Command, port: u16) -> anyhow::Result<Server> {
    let name = command.get_program().to_string_lossy().into_owned();
    let child = command.stdout(Stdio::null()).spawn().with_context(|| format!("{name} could not be started"))?;
    let mut server = Server { child, address: format!("http://127.0.0.1:{port}") };
    let until = Instant::now() + Duration::from_secs(30);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = server.child.try_wait()? {
            bail!("{name} ended ({status})");
        }
        ensure!(Instant::now() < until, "{name} did not listen within 30 s");
        std::thread::yield_now();
    }
    Ok(server)
}

/// An answer as it came: not followed, not decompressed.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The header of this name, `""` where there is none; one that came twice is a failure.
    pub fn header(&self, name: &str) -> &str {
        let mut found = self.headers.iter().filter(|(held, _)| held == name).map(|(_, value)| value.as_str());
        let first = found.next().unwrap_or_default();
        assert_eq!(found.next(), None, "{name} came twice");
        first
    }
}

/// Asks as a browser would, accepting the given encodings.
pub fn get(address: &str, encodings: &str) -> anyhow::Result<Answer> {
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .build()
        .into();
    let mut answer = agent.get(address).header("accept-encoding", encodings).call()?;
    let headers = answer.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()));
    Ok(Answer { status: answer.status().as_u16(), headers: headers.collect(), body: answer.body_mut().read_to_vec()? })
}
