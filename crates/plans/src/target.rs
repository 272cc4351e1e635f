//! What a column of a file is: a field, the id, a password, or nothing that is imported. Suggested by its header in six
//! languages, and by its content.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::{exported, field::Field, people::People, reading::header};

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Named with samples and not imported.
    Ignored,
    Id,
    Field(Field),
    /// For new people only, and in memory only.
    Password,
    /// A time that the server keeps: recognized and never written.
    ServerTime,
    /// What the row was when it was exported.
    Base,
}

/// The names of each field, folded, with those of the contract first: English, Spanish, Portuguese, German, Arabic, Japanese.
const NAMES: [(Field, &[&str]); 6] = [
    (
        Field::Username,
        &[
            "username",
            "user",
            "login",
            "loginname",
            "userid",
            "account",
            "accountname",
            "samaccountname",
            "upn",
            "nombredeusuario",
            "usuario",
            "cuenta",
            "nomedeusuário",
            "nomedeusuario",
            "usuário",
            "conta",
            "benutzername",
            "benutzer",
            "anmeldename",
            "nutzername",
            "kennung",
            "konto",
            "اسمالمستخدم",
            "المستخدم",
            "الحساب",
            "ユーザー名",
            "ユーザ名",
            "ユーザー",
            "ログイン",
            "アカウント",
        ],
    ),
    (
        Field::Email,
        &[
            "email",
            "emailaddress",
            "mail",
            "mailaddress",
            "correo",
            "correoelectrónico",
            "correoelectronico",
            "emailendereço",
            "endereçodeemail",
            "enderecodeemail",
            "emailadresse",
            "mailadresse",
            "البريدالإلكتروني",
            "البريد",
            "الإيميل",
            "メール",
            "メールアドレス",
            "eメール",
            "電子メール",
        ],
    ),
    (
        Field::Organization,
        &[
            "organization",
            "organisation",
            "org",
            "company",
            "tenant",
            "customer",
            "department",
            "organización",
            "organizacion",
            "empresa",
            "cliente",
            "organização",
            "organizacao",
            "firma",
            "unternehmen",
            "mandant",
            "kunde",
            "abteilung",
            "المؤسسة",
            "الشركة",
            "المنظمة",
            "組織",
            "会社",
            "会社名",
            "部署",
        ],
    ),
    (
        Field::FirstName,
        &[
            "firstname",
            "givenname",
            "forename",
            "first",
            "nombre",
            "nombres",
            "primernombre",
            "nome",
            "primeironome",
            "vorname",
            "rufname",
            "الاسمالأول",
            "الاسم",
            "名",
            "名前",
        ],
    ),
    (
        Field::LastName,
        &[
            "lastname",
            "surname",
            "familyname",
            "last",
            "apellido",
            "apellidos",
            "sobrenome",
            "apelido",
            "últimonome",
            "ultimonome",
            "nachname",
            "familienname",
            "zuname",
            "اسمالعائلة",
            "الكنية",
            "اللقب",
            "姓",
            "名字",
            "苗字",
        ],
    ),
    (
        Field::Role,
        &[
            "role",
            "userrole",
            "rol",
            "roles",
            "perfil",
            "função",
            "funcao",
            "papel",
            "cargo",
            "rolle",
            "funktion",
            "الدور",
            "الصلاحية",
            "ロール",
            "役割",
            "権限",
        ],
    ),
];

const PASSWORDS: &[&str] = &[
    "password",
    "pass",
    "passwd",
    "pwd",
    "contraseña",
    "contrasena",
    "clave",
    "senha",
    "passwort",
    "kennwort",
    "كلمةالمرور",
    "كلمةالسر",
    "パスワード",
    "暗証番号",
];

const TIMES: &[&str] = &[
    "createdat",
    "updatedat",
    "lastlogin",
    "created",
    "updated",
    "datejoined",
    "creado",
    "actualizado",
    "últimoacceso",
    "ultimoacceso",
    "criado",
    "atualizado",
    "últimologin",
    "ultimologin",
    "erstellt",
    "geändert",
    "aktualisiert",
    "letzteanmeldung",
    "تاريخالإنشاء",
    "تاريخالتحديث",
    "آخردخول",
    "作成日時",
    "更新日時",
    "最終ログイン",
];

/// A name as it is compared: in one normal form and width, and without what a header adds around a name.
fn folded(name: &str) -> String {
    let name = name.trim().trim_start_matches("profile.").trim_start_matches("Profile.");
    let name: String = name.nfkc().collect();
    header::fold(name.trim_end_matches([':', '*']))
}

/// What a header says of its column; `None` for a name that is unknown.
pub fn by_header(name: &str) -> Option<Target> {
    let name = folded(name);
    let has = |names: &[&str]| names.contains(&name.as_str());
    if name == header::fold(exported::COLUMN) {
        Some(Target::Base)
    } else if has(&["id", "pk", "uuid", "المعرف", "識別子"]) {
        Some(Target::Id)
    } else if has(PASSWORDS) {
        Some(Target::Password)
    } else if has(TIMES) {
        Some(Target::ServerTime)
    } else {
        NAMES.iter().find(|(_, names)| has(names)).map(|(field, _)| Target::Field(field.clone()))
    }
}

/// What the values of a column say, where most of them are known: e-mails, or ids, usernames, organizations and roles that
/// people have.
pub fn by_content<'c>(cells: impl Iterator<Item = &'c str>, people: &impl People) -> Option<Target> {
    let (mut filled, mut emails, mut ids, mut usernames, mut organizations, mut roles) = (0, 0, 0, 0, 0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        emails += usize::from(looks_like_email(cell));
        ids += usize::from(people.by_id(cell).is_some());
        usernames += usize::from(!people.by_username(cell).is_empty());
        organizations += usize::from(people.has_organization(cell));
        roles += usize::from(people.has_role(cell));
    }
    let found = [
        (ids, Target::Id),
        (usernames, Target::Field(Field::Username)),
        (emails, Target::Field(Field::Email)),
        (roles, Target::Field(Field::Role)),
        (organizations, Target::Field(Field::Organization)),
    ];
    let (count, target) = found.into_iter().rev().max_by_key(|(count, _)| *count)?;
    (filled > 0 && count * 2 > filled).then_some(target)
}

/// Whether a text has the form of an e-mail, as the forms of the console check it.
pub fn looks_like_email(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()) && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::tests::acme;
    use std::collections::BTreeSet;

    #[test]
    fn headers_of_six_languages_are_known() {
        for (names, target) in [
            (
                "Username|Nombre de usuario|Nome de usuário|Benutzername|اسم المستخدم|ユーザー名",
                Target::Field(Field::Username),
            ),
            ("Email|Correo|E-mail|E-Mail|البريد الإلكتروني|メール|E-Mail-Adresse", Target::Field(Field::Email)),
            ("Organization|Organización|Organização|Organisation|المؤسسة|組織", Target::Field(Field::Organization)),
            ("First name|Nombre|Nome|Vorname|الاسم الأول|名", Target::Field(Field::FirstName)),
            ("Last name|Apellidos|Sobrenome|Nachname|اسم العائلة|姓", Target::Field(Field::LastName)),
            ("Role|Rol|Função|Rolle|الدور|ロール|profile.role", Target::Field(Field::Role)),
            ("Password|Contraseña|Senha|Passwort|كلمة المرور|パスワード", Target::Password),
            ("id|ID|pk", Target::Id),
            ("created_at|updated_at|last_login|Last login", Target::ServerTime),
            ("gatehouse_base", Target::Base),
            ("ＵＳＥＲＮＡＭＥ|user_name|USER-NAME:|Username *", Target::Field(Field::Username)),
        ] {
            for name in names.split('|') {
                assert_eq!(by_header(name), Some(target.clone()), "{name}");
            }
        }
        assert_eq!(by_header("klass"), None);
        assert_eq!(by_header(""), None);
    }

    #[test]
    fn no_name_means_two_things() {
        let mut seen = BTreeSet::new();
        let names = NAMES.iter().flat_map(|(_, names)| *names).chain(PASSWORDS).chain(TIMES);
        for name in names {
            assert!(seen.insert(name), "{name}");
            assert_eq!(folded(name), *name, "{name} is folded");
        }
    }

    #[test]
    fn a_column_without_a_known_name_is_told_by_its_content() {
        let people = acme();
        let content = |cells: &[&str]| by_content(cells.iter().copied(), &people);
        assert_eq!(content(&["a@b", "", "c@d", "x"]), Some(Target::Field(Field::Email)));
        assert_eq!(content(&["ann", "ben", "new"]), Some(Target::Field(Field::Username)));
        assert_eq!(content(&["1", "2"]), Some(Target::Id));
        assert_eq!(content(&["acme", "globex", "acme"]), Some(Target::Field(Field::Organization)));
        assert_eq!(content(&["admin", "user"]), Some(Target::Field(Field::Role)));
        assert_eq!(content(&["x", "y", "ann"]), None);
        assert_eq!(content(&["", ""]), None);
    }
}
