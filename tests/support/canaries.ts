import { anIdNumber } from "@/tests/support/id-numbers";

/** Everything personal that people type into the real forms, recognizable wherever it turns up. */
export const SECRET = {
  phone: "17355551001",
  name: "金丝雀",
  address: "金丝雀弄七号",
  contentPhone: "17355551009",
  added: "膝盖不好，儿子在外地",
  reason: "那天要做透析",
  done: "老人家听力不好",
  comment: "没修好，心里难过",
  calledBack: "家里只有她一个人",
  email: "canary@mail.canary.example.com",
  cardPhone: "17355551002",
  cardName: "银丝雀",
  cardAddress: "银丝雀弄八号",
  volunteerPhone: "17355551003",
  idNumber: anIdNumber("2010-01-01"),
  guardianName: "金家长",
  guardianPhone: "17355551004",
  volunteerEmail: "volunteer@canary.example.com",
  endpoint: "https://push.example.com/canary",
  auth: "canarycanarycanarycana",
};
